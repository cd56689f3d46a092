/** What visitors read: places, events and tours in their language, with the buses around them. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
