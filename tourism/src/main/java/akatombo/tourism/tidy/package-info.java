/** What is kept for a time only is forgotten here, again and again. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.tidy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
