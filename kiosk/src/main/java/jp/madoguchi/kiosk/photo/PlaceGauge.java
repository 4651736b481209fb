package jp.madoguchi.kiosk.photo;

import java.util.Map;
import jp.madoguchi.kiosk.photo.face.Box;

/** Size and place of the head, in the frame and in the picture. */
final class PlaceGauge implements Gauge {
  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    Box wanted = subject.wanted();
    Box picture = subject.picture();
    double frameHeight = subject.image().height();
    double frameMiddle = subject.image().width() / 2.0;
    double middle = subject.head().middleX();
    measures.put(Measure.CROP_HEIGHT, wanted.height() / frameHeight);
    measures.put(Measure.ASIDE, (middle - frameMiddle) / frameHeight);
    measures.put(Measure.ROOM_ABOVE, wanted.y() / wanted.height());
    measures.put(Measure.ROOM_BELOW, (frameHeight - wanted.bottom()) / wanted.height());
    measures.put(Measure.EYE_DISTANCE, subject.face().landmarks().eyeDistance());
    measures.put(Measure.HEAD_HEIGHT, subject.head().height() / picture.height());
    measures.put(Measure.TOP_MARGIN, (subject.head().crown() - picture.y()) / picture.height());
    measures.put(Measure.OFF_CENTRE, (middle - picture.centreX()) / picture.width());
  }
}
