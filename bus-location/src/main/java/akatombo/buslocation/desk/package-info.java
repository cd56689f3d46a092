/** The desk of a bus operator's office: its vehicles, ghost trips and headways, as they are now. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.desk;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
