package jp.madoguchi.sim.camera;

import java.util.List;

/**
 * One named resident before birth date and face are worked out.
 *
 * @param name as on the form
 * @param kana its reading
 * @param birth ISO date; empty for a baby whose age is given in months
 * @param monthsOld for a baby
 * @param woman which faces and hair to draw from
 * @param trait what is special about this face
 */
record RosterLine(
    String name, String kana, String birth, int monthsOld, boolean woman, Trait trait) {

  /** What can't be left to chance, so that the roster shows it. */
  enum Trait {
    ANY,
    GLASSES,
    BEARD,
    HEADSCARF,
    CURLY,
    BALD,
    DARK_SKIN,
    BROWN_SKIN,
    FAIR,
    FRECKLES,
    RED_HAIR,
    MOLE
  }

  /** Sample names as forms use them; foreign names as in the residents' register. */
  static final List<RosterLine> ALL =
      List.of(
          person("見本 花子", "ミホン ハナコ", "1988-04-12", true, Trait.ANY),
          person("見本 太郎", "ミホン タロウ", "1979-11-03", false, Trait.GLASSES),
          person("試験 一郎", "シケン イチロウ", "1951-07-21", false, Trait.BALD),
          person("例示 さくら", "レイジ サクラ", "2001-03-30", true, Trait.MOLE),
          baby("見本 みのり", "ミホン ミノリ", 7, true),
          person("仮名 次郎", "カメイ ジロウ", "2014-09-09", false, Trait.ANY),
          person("例示 トメ", "レイジ トメ", "1936-01-15", true, Trait.GLASSES),
          person("SAMPLE MARIA", "サンプル マリア", "1993-08-25", true, Trait.BROWN_SKIN),
          person("試験 健", "シケン ケン", "1996-12-01", false, Trait.BEARD),
          person("模擬 由美", "モギ ユミ", "1968-05-05", true, Trait.ANY),
          person("TEST JOHN", "テスト ジョン", "1985-02-14", false, Trait.FAIR),
          person("仮名 ひなた", "カメイ ヒナタ", "2019-06-18", true, Trait.ANY),
          person("例示 勝", "レイジ マサル", "1944-10-30", false, Trait.ANY),
          person("SAMPLE AISYAH", "サンプル アイシャ", "1990-07-07", true, Trait.HEADSCARF),
          person("見本 大和", "ミホン ヤマト", "2008-04-02", false, Trait.CURLY),
          person("試験 和子", "シケン カズコ", "1957-09-23", true, Trait.ANY),
          person("TEST NGUYEN AN", "テスト グエン アン", "1999-01-20", false, Trait.ANY),
          person("模擬 恵", "モギ メグミ", "1975-06-11", true, Trait.GLASSES),
          baby("仮名 そら", "カメイ ソラ", 3, false),
          person("例示 亀吉", "レイジ カメキチ", "1933-03-03", false, Trait.BALD),
          person("SAMPLE KWAME", "サンプル クワメ", "1987-10-10", false, Trait.DARK_SKIN),
          person("試験 あおい", "シケン アオイ", "2016-02-29", true, Trait.FRECKLES),
          person("模擬 誠", "モギ マコト", "1962-08-08", false, Trait.GLASSES),
          person("TEST EMMA", "テスト エマ", "1995-05-17", true, Trait.RED_HAIR),
          person("仮名 美咲", "カメイ ミサキ", "2004-11-22", true, Trait.ANY),
          person("例示 徹", "レイジ トオル", "1971-12-24", false, Trait.BEARD),
          person("見本 りん", "ミホン リン", "2022-07-01", true, Trait.ANY),
          person("試験 ハル", "シケン ハル", "1940-02-11", true, Trait.ANY));

  private static RosterLine person(
      String name, String kana, String birth, boolean woman, Trait trait) {
    return new RosterLine(name, kana, birth, 0, woman, trait);
  }

  private static RosterLine baby(String name, String kana, int monthsOld, boolean woman) {
    return new RosterLine(name, kana, "", monthsOld, woman, Trait.ANY);
  }

  /** That face with this line's trait. */
  Looks dress(Looks l, AgeStage stage) {
    Looks.Features f = l.features();
    Looks bare = l.withFeatures(f.withSpectacles(Spectacles.NONE).withBeard(Looks.Beard.NONE));
    return switch (trait) {
      case ANY -> l;
      case GLASSES ->
          f.spectacles() == Spectacles.NONE ? l.withFeatures(f.withSpectacles(Spectacles.WIRE)) : l;
      case BEARD -> l.withFeatures(f.withBeard(Looks.Beard.CHIN));
      case HEADSCARF -> bare.withSkin(0xD9A67A).withHair(0x4F7484, HairStyle.HEADSCARF);
      case CURLY -> bare.withHair(l.hair(), HairStyle.CURLY);
      case BALD -> stage.lined() ? l.withHair(l.hair(), HairStyle.BALD) : l;
      case DARK_SKIN -> bare.withSkin(SkinTone.rgb(8)).withHair(0x17120F, HairStyle.CROP);
      case BROWN_SKIN -> l.withSkin(0xC78F64).withHair(0x2A1D16, HairStyle.LONG_PARTED);
      case FAIR -> bare.withSkin(0xF4D6C2).withHair(0x8A6238, HairStyle.SWEPT);
      case FRECKLES ->
          l.withFeatures(new Looks.Features(Spectacles.NONE, Looks.Beard.NONE, 0, true, false, 4));
      case RED_HAIR -> l.withSkin(0xF5D8C6).withHair(0x9C4F2B, HairStyle.LONG_PARTED);
      case MOLE ->
          l.withHair(l.hair(), HairStyle.BOB_FRINGE)
              .withFeatures(
                  new Looks.Features(Spectacles.NONE, Looks.Beard.NONE, 1, false, true, 3));
    };
  }
}
