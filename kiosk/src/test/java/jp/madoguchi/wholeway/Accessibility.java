package jp.madoguchi.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What axe finds on a screen: it must find nothing. */
final class Accessibility {
  private final List<String> found = new ArrayList<>();

  /** Looks at the screen as it is now and remembers what is wrong. */
  void look(Page page, String name) {
    new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(v -> name + " " + v.getId() + ": " + v.getNodes().getFirst().getHtml())
            .forEach(found::add);
  }

  /** On no screen was anything found. */
  void assertNothingFound() {
    assertThat(found).isEmpty();
  }
}
