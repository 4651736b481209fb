package jp.madoguchi.sim.camera;

import java.time.LocalDate;
import java.time.Period;
import java.util.SplittableRandom;

/** Residents beyond the named ones, made from their number. */
final class MadeResidents {
  private static final String[][] FAMILY = {
    {"見本", "ミホン"}, {"例示", "レイジ"}, {"試験", "シケン"}, {"模擬", "モギ"}, {"仮名", "カメイ"}
  };
  private static final String[][] WOMEN = {
    {"春", "ハル"},
    {"葵", "アオイ"},
    {"結", "ユイ"},
    {"千代", "チヨ"},
    {"薫", "カオル"},
    {"文", "フミ"},
    {"澪", "ミオ"},
    {"紬", "ツムギ"}
  };
  private static final String[][] MEN = {
    {"蓮", "レン"},
    {"湊", "ミナト"},
    {"樹", "イツキ"},
    {"実", "ミノル"},
    {"清", "キヨシ"},
    {"悟", "サトル"},
    {"武", "タケシ"},
    {"朔", "サク"}
  };

  /** Keeps their faces apart from those of the named residents. */
  private static final long MADE = 10_000;

  private MadeResidents() {}

  static Resident make(int number, LocalDate today) {
    SplittableRandom random = new SplittableRandom(number * 104_729L);
    boolean woman = random.nextBoolean();
    String[] family = FAMILY[random.nextInt(FAMILY.length)];
    String[] given = (woman ? WOMEN : MEN)[random.nextInt(WOMEN.length)];
    // born 1930 to 2023: nobody under 1, whose age would follow the calendar
    LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(94 * 365));
    AgeStage stage = AgeStage.ofYears(Math.max(0, Period.between(birth, today).getYears()));
    return Roster.resident(
        number,
        family[0] + " " + given[0],
        family[1] + " " + given[1],
        birth,
        LooksMaker.make(stage, woman, MADE + number));
  }
}
