/** The tables of datasets, their imports and the mappings offices keep. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.dataset.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
