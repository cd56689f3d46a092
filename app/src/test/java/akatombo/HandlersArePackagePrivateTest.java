package akatombo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;

class HandlersArePackagePrivateTest {

  /** If this fails: nobody calls a handler or a configuration but the framework; hide it. */
  @Test
  void whatOnlyTheFrameworkCallsIsHidden() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Handler")
        .or()
        .haveSimpleNameEndingWith("Configuration")
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic()
        .check(Production.CLASSES);
  }
}
