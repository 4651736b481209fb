/* The certificate as the kiosk reads it (head, then the exact rest), in plain C on libpcsclite.
 * Arguments: reader, rounds to warm up, rounds to time. Prints one line of nanoseconds a round. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <winscard.h>

static SCARDHANDLE card;
static unsigned char answer[MAX_BUFFER_SIZE_EXTENDED];

static DWORD say(const unsigned char *command, DWORD length) {
  DWORD got = sizeof answer;
  if (SCardTransmit(card, SCARD_PCI_T1, command, length, NULL, answer, &got) != SCARD_S_SUCCESS ||
      got < 2 || answer[got - 2] != 0x90) {
    fprintf(stderr, "the card did not answer as expected\n");
    exit(1);
  }
  return got - 2;
}

static size_t certificate(unsigned char *der) {
  static const unsigned char head[] = {0x00, 0xB0, 0x8A, 0x00, 0x04};
  DWORD got = say(head, sizeof head);
  memcpy(der, answer, got);
  size_t size = 4 + (der[2] << 8 | der[3]);
  size_t rest = size - got;
  unsigned char more[] = {0x00, 0xB0, 0x8A, 0x04, 0x00, rest >> 8, rest & 0xFF};
  got = say(more, sizeof more);
  memcpy(der + 4, answer, got);
  return 4 + got;
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int count, char **arguments) {
  static const unsigned char select[] = {0x00, 0xA4, 0x04, 0x0C, 0x0A, 0xD3, 0x92, 0xF0,
                                         0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01};
  static unsigned char der[16384];
  SCARDCONTEXT context;
  DWORD protocol;
  if (count != 4 ||
      SCardEstablishContext(SCARD_SCOPE_SYSTEM, NULL, NULL, &context) != SCARD_S_SUCCESS ||
      SCardConnect(context, arguments[1], SCARD_SHARE_SHARED, SCARD_PROTOCOL_T1, &card,
                   &protocol) != SCARD_S_SUCCESS ||
      SCardBeginTransaction(card) != SCARD_S_SUCCESS) {
    fprintf(stderr, "no card\n");
    return 1;
  }
  say(select, sizeof select);
  for (int left = atoi(arguments[2]); left > 0; left--) certificate(der);
  for (int left = atoi(arguments[3]); left > 0; left--) {
    int64_t before = now();
    certificate(der);
    printf("%lld\n", (long long)(now() - before));
  }
  SCardDisconnect(card, SCARD_RESET_CARD);
  SCardReleaseContext(context);
  return 0;
}
