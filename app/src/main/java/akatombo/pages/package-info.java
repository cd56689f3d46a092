/** The pages a person sees: what runs here, the API in words, what a problem means. */
@NullMarked
@CheckReturnValue
package akatombo.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
