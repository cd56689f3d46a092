/** Secrets and signing keys that this module makes for itself and keeps in files. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.key;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
