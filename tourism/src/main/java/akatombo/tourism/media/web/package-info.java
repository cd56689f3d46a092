/** Serves media to whoever knows their hash. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.media.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
