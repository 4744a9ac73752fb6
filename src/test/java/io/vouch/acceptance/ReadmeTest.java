package io.vouch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README keeps its word: its curl tour works as it stands, and its links lead somewhere. */
@QuarkusTest
@QuarkusTestResource(DemoMarketServer.class)
final class ReadmeTest {
  private static final Path ROOT = root();
  private static final Pattern PATH =
      Pattern.compile("(?:\\$V|http://127\\.0\\.0\\.1:8080(?:/v1)?)(/[\\w/:]*(?:\\?[^\\s\"]*)?)");
  private static final Pattern BODY = Pattern.compile("-d '([^']*)'");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

  @Test
  void curlTour_everyLine_isAnsweredWith200() {
    List<String> tour = lines().filter(line -> line.startsWith("curl ")).toList();

    assertThat(tour).hasSizeGreaterThanOrEqualTo(8);
    for (String line : tour) {
      Response response = sent(line);
      assertThat(response.statusCode()).as("%s%n%s", line, response.asString()).isEqualTo(200);
    }
  }

  @Test
  void links_everyOne_leadsToAFile() {
    List<String> dead =
        lines()
            .flatMap(line -> LINK.matcher(line).results().map(found -> found.group(1)))
            .filter(target -> !Files.exists(ROOT.resolve(target)))
            .toList();

    assertThat(dead).isEmpty();
  }

  private static Response sent(String line) {
    Matcher path = PATH.matcher(line);
    assertThat(path.find()).as("a path in %s", line).isTrue();
    String url = (line.contains("$V") ? "/v1" : "") + path.group(1);
    RequestSpecification request = RestAssured.given();
    if (line.contains("text/event-stream")) {
      request.accept("text/event-stream");
    }
    Matcher body = BODY.matcher(line);
    if (!body.find()) {
      return request.get(url);
    }
    return request.contentType("application/json").body(body.group(1)).post(url);
  }

  private static Stream<String> lines() {
    try {
      return Files.readAllLines(ROOT.resolve("README.md")).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
