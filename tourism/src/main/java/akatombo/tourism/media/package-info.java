/** Makes of an uploaded file what visitors get: recognized by content, stripped, in sizes. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.media;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
