/** The tourism office's desk: it drafts, reviews, publishes, rolls back and sees who did what. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.office;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
