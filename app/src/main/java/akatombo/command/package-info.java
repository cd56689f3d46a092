/** The commands of the jar that run without the service: they read files and write files. */
@NullMarked
@CheckReturnValue
package akatombo.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
