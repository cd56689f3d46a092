/** Stamp cards and prizes over HTTP. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.stamp.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
