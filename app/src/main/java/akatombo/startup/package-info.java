/** Tells a person at the console what is starting, that it is ready, or why it cannot. */
@NullMarked
@CheckReturnValue
package akatombo.startup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
