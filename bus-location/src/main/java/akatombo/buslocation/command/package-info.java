/** What the commands of the jar have in common: their arguments. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
