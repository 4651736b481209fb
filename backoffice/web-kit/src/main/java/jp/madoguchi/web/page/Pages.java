package jp.madoguchi.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/** Renders the precompiled JTE templates of one program; everything inserted is escaped. */
public final class Pages {
  private final TemplateEngine engine;

  /**
   * Pages of a program.
   *
   * @param templatePackage the Java package its templates are compiled into, as its pom says
   */
  public Pages(String templatePackage) {
    engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            Thread.currentThread().getContextClassLoader(),
            templatePackage);
  }

  /** The page as UTF-8 HTML. */
  public byte[] render(String template, Map<String, Object> model) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render(template, model, out);
    return out.toByteArray();
  }

  /** Sends the page. */
  public void send(ServerResponse res, String template, Map<String, Object> model) {
    res.header(HeaderNames.CONTENT_TYPE, "text/html; charset=UTF-8");
    res.send(render(template, model));
  }
}
