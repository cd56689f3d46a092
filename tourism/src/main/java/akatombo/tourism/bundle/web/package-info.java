/** Bundles, their parts and the keys they are signed with, over HTTP. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.bundle.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
