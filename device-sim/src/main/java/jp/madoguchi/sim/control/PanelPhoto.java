package jp.madoguchi.sim.control;

import java.util.List;

/** The panel's choices of what is before the camera. */
final class PanelPhoto {
  /** 写真特例: keys are those of {@code SpecialCase}. */
  static final List<PanelChoice> SPECIALS =
      List.of(
          new PanelChoice("HIJAB", "ヒジャブ"),
          new PanelChoice("TURBAN", "ターバン"),
          new PanelChoice("MEDICAL_CAP", "医療用帽子"),
          new PanelChoice("WIG", "ウィッグ"),
          new PanelChoice("EYE_PATCH", "眼帯"),
          new PanelChoice("BANDAGE_FOREHEAD", "額の包帯"),
          new PanelChoice("BANDAGE_CHEEK", "ほおのガーゼ"),
          new PanelChoice("ONE_EYE_SHUT", "片目が開かない"),
          new PanelChoice("EYES_SHUT", "両目が開かない"),
          new PanelChoice("MOUTH_OPEN", "口が閉じない"),
          new PanelChoice("INFANT_LYING", "寝ている乳児"),
          new PanelChoice("LYING", "寝たまま"),
          new PanelChoice("HEADREST", "車いすの枕"),
          new PanelChoice("TUBE", "鼻のチューブ"),
          new PanelChoice("TREMOR", "ふるえ"));

  /** What happens over time: keys are the steps of a script, at 15 frames a second. */
  static final List<PanelChoice> EVENTS =
      List.of(
          event("もう一人が入る", step(0, "SECOND_IN", 15)),
          event("もう一人が出る", step(0, "SECOND_OUT", 15)),
          event(
              "隣の人と入れ替わる",
              step(0, "SECOND_IN", 15)
                  + ","
                  + step(45, "FIRST_OUT", 15)
                  + ","
                  + step(75, "TO_MIDDLE", 15)),
          event("きょうだいと素早く交代", step(0, "CHANGE", 12)),
          event("一瞬できょうだいに変わる", step(0, "CUT", 1)),
          event("席を立つ", step(0, "FIRST_OUT", 15)),
          event("印刷した顔をかざす", step(0, "PRINT_UP", 12)),
          event("スマホの顔をかざす", step(0, "PHONE_UP", 12)),
          event("タブレットの顔をかざす", step(0, "TABLET_UP", 12)),
          event("かざした物を下げる", step(0, "HELD_DOWN", 12)),
          event("マスクを着けて外す", step(0, "MASK_ON", 1) + "," + step(45, "MASK_OFF", 1)),
          event("まばたき", step(0, "EYES_SHUT", 3) + "," + step(4, "EYES_OPEN", 3)),
          event("左のライトが弱る", step(0, "LEFT_LIGHT_FADES", 300)));

  static final List<PanelChoice> CAMERA_FAULTS =
      List.of(
          new PanelChoice("NONE", "正常"),
          new PanelChoice("FROZEN", "固まる"),
          new PanelChoice("REPEATED", "同じ画像をくり返す"),
          new PanelChoice("BLACK", "真っ黒"),
          new PanelChoice("DISCONNECTED", "抜ける"),
          new PanelChoice("HANG", "つながるが無言"),
          new PanelChoice("LATE", "最初の画像が5秒後"),
          new PanelChoice("SLOW", "遅い"),
          new PanelChoice("WRONG_SIZE", "大きさ違い"),
          new PanelChoice("TORN", "途切れたJPEG"),
          new PanelChoice("GARBAGE", "でたらめなデータ"));

  private PanelPhoto() {}

  private static PanelChoice event(String label, String steps) {
    return new PanelChoice("{\"steps\":[" + steps + "]}", label);
  }

  private static String step(int frame, String what, int lasts) {
    return "{\"frame\":" + frame + ",\"what\":\"" + what + "\",\"lasts\":" + lasts + "}";
  }
}
