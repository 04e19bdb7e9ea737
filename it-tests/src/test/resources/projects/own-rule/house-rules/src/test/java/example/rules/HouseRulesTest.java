package example.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stet.core.lint.Examples;
import dev.stet.core.lint.Linter;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  void everyRuleDoesWhatItsExamplesShow() {
    assertEquals(List.of(), Examples.mistakes(Linter.of(new HouseRules().checks())));
  }
}
