package jp.madoguchi.sim.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A venue's wireless network that answers every request with its own page and status 200. */
final class CaptivePortal {
  private static final int HEAD_BYTES_MAX = 8192;
  private static final int HEAD_MS_MAX = 2000;

  private CaptivePortal() {}

  static void answer(Socket kiosk) throws IOException {
    kiosk.setSoTimeout(HEAD_MS_MAX);
    InputStream in = kiosk.getInputStream();
    int newlines = 0;
    for (int read = 0; read < HEAD_BYTES_MAX && newlines < 2; read++) {
      int b = in.read();
      if (b < 0) {
        return;
      }
      newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
    }
    byte[] body =
        "<!doctype html><title>Free Wi-Fi</title><h1>Free Wi-Fi (SIMULATED)</h1><p>Please sign in.</p>"
            .getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nConnection: close\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    OutputStream out = kiosk.getOutputStream();
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
    kiosk.shutdownOutput();
    // reading the rest of the request keeps the answer from being lost in a reset
    in.skip(1 << 20);
  }
}
