/** Records on disk between who must not wait and who may be away. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.spool;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
