/** Positions that come by MQTT from a broker operators publish to. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.mqtt;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
