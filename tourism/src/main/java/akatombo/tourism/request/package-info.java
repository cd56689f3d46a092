/** What the handlers of this module share: the parameters of a request and the refusals. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.request;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
