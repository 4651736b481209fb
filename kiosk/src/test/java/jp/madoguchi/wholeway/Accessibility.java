package jp.madoguchi.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a screen: it must find nothing. */
final class Accessibility {
  private Accessibility() {}

  static void check(Page page, String name) {
    List<String> found =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                .toList();
    assertThat(found).as("axe on %s", name).isEmpty();
  }
}
