package akatombo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CheckReturnValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class EveryPackageHasAPurposeTest {

  /**
   * If this fails: add a package-info.java with one sentence, @NullMarked and @CheckReturnValue.
   */
  @Test
  void everyPackageIsNullMarkedAndChecksReturnValues() {
    List<String> without =
        Production.CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(found -> found.getName().startsWith("akatombo"))
            .filter(found ->
                !found.isAnnotatedWith(NullMarked.class)
                    || !found.isAnnotatedWith(CheckReturnValue.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();
    assertThat(without).isEmpty();
  }
}
