package jp.madoguchi.sim.cardcentre;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.rules.ApplicationId;

/** The body of a filing (docs/card-centre.md), read strictly. */
final class FilingJson {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int BRAILLE_MAX = 24;

  private FilingJson() {}

  static Filing filing(byte[] body, LocalDate today) throws MalformedException {
    JsonNode json = CentreJson.object(body);
    CentreJson.only(json, "reference", "applicationId", "birthDate", "wishes", "photo");
    String reference = CentreJson.text(json, "reference");
    if (!REFERENCE.matcher(reference).matches()) {
      throw new MalformedException("reference: 1 to 64 of A-Z a-z 0-9 . _ -");
    }
    wishes(json.path("wishes"));
    return new Filing(reference, applicationId(json), birthDate(json, today), photo(json));
  }

  private static ApplicationId applicationId(JsonNode json) throws MalformedException {
    try {
      return new ApplicationId(CentreJson.text(json, "applicationId"));
    } catch (IllegalArgumentException _) {
      throw new MalformedException("applicationId: exactly 23 digits");
    }
  }

  private static LocalDate birthDate(JsonNode json, LocalDate today) throws MalformedException {
    try {
      LocalDate date = LocalDate.parse(CentreJson.text(json, "birthDate"));
      if (!date.isAfter(today)) {
        return date;
      }
    } catch (DateTimeException _) {
      // Told below together with dates to come.
    }
    throw new MalformedException("birthDate: an ISO date, not after today");
  }

  private static void wishes(JsonNode wishes) throws MalformedException {
    CentreJson.only(wishes, "signingCertificate", "authenticationCertificate", "brailleKana");
    for (String name : List.of("signingCertificate", "authenticationCertificate")) {
      if (!wishes.path(name).isBoolean()) {
        throw new MalformedException("wishes." + name + ": true or false");
      }
    }
    JsonNode braille = wishes.path("brailleKana");
    if (!CentreJson.absent(braille)
        && (!braille.isTextual() || braille.textValue().length() > BRAILLE_MAX)) {
      throw new MalformedException("wishes.brailleKana: at most 24 characters");
    }
  }

  private static Optional<byte[]> photo(JsonNode json) throws MalformedException {
    if (CentreJson.absent(json.path("photo"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(CentreJson.text(json, "photo")));
    } catch (IllegalArgumentException _) {
      throw new MalformedException("photo: Base64");
    }
  }
}
