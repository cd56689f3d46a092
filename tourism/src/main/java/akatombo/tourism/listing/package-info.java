/** What the city's lists say of the office's drafts, and how drafts come of them. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.listing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
