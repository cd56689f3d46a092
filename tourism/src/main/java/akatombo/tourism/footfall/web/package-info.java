/** Takes arrivals that phones tell of their own will, and gives the published counts away. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.footfall.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
