package jp.madoguchi.kiosk.photo.face;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.MutableOpResolver;
import org.bytedeco.tensorflowlite.TfLiteContext;
import org.bytedeco.tensorflowlite.TfLiteIntArray;
import org.bytedeco.tensorflowlite.TfLiteNode;
import org.bytedeco.tensorflowlite.TfLiteRegistration;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * MediaPipe's four custom operations as callbacks into {@link OpMath}. The runtime keeps raw
 * pointers to names, functions and registrations: everything here must stay reachable as long as
 * any model lives, so there is one set for the whole program and it is never freed.
 */
final class CustomOps {
  private static final Logger LOG = System.getLogger(CustomOps.class.getName());
  private static final CustomOps SHARED = new CustomOps();

  private final List<Op> operations =
      List.of(
          new Op("Convolution2DTransposeBias", 1, CustomOps::transposedConvolution),
          new Op("Landmarks2TransformMatrix", 2, CustomOps::transformMatrix),
          new Op("TransformTensorBilinear", 2, CustomOps::transformTensor),
          new Op("TransformLandmarks", 2, CustomOps::transformLandmarks));

  private CustomOps() {}

  static void addTo(MutableOpResolver resolver) {
    for (Op operation : SHARED.operations) {
      resolver.AddCustom(operation.name, operation.registration, operation.version);
    }
  }

  /** One evaluation of an operation in a graph. */
  private interface Evaluation {
    void run(Call call);
  }

  /** An operation with all the native memory that the runtime points to. */
  private static final class Op {
    private final BytePointer name;
    private final Callback callback;
    private final TfLiteRegistration registration;
    private final int version;

    Op(String name, int version, Evaluation evaluation) {
      this.name = new BytePointer(name);
      this.version = version;
      this.callback = new Callback(name, evaluation);
      this.registration = new TfLiteRegistration();
      // The struct comes as raw memory: what is not set would be called as a function.
      Pointer.memset(registration, 0, registration.sizeof());
      registration.invoke(callback);
    }
  }

  /** What the runtime calls. An exception must not cross into native code. */
  private static final class Callback extends TfLiteRegistration.Invoke_TfLiteContext_TfLiteNode {
    private final String name;
    private final Evaluation evaluation;

    Callback(String name, Evaluation evaluation) {
      this.name = name;
      this.evaluation = evaluation;
    }

    @Override
    public int call(TfLiteContext context, TfLiteNode node) {
      try {
        evaluation.run(new Call(context, node));
        return tensorflowlite.kTfLiteOk;
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "model operation " + name + " failed", e);
        return tensorflowlite.kTfLiteError;
      }
    }
  }

  /** The tensors and options of one call. */
  private record Call(TfLiteContext context, TfLiteNode node) {
    TfLiteTensor in(int i) {
      return context.tensors().getPointer(node.inputs().data(i));
    }

    TfLiteTensor out() {
      return context.tensors().getPointer(node.outputs().data(0));
    }

    byte[] options() {
      byte[] bytes = new byte[node.custom_initial_data_size()];
      new BytePointer(node.custom_initial_data()).get(bytes);
      return bytes;
    }

    void put(float[] values) {
      floats(out()).put(values);
    }
  }

  private static FloatPointer floats(TfLiteTensor tensor) {
    return tensor.data().f();
  }

  private static int[] shape(TfLiteTensor tensor) {
    TfLiteIntArray dims = tensor.dims();
    int[] shape = new int[dims.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = dims.data(i);
    }
    return shape;
  }

  private static int size(TfLiteTensor tensor) {
    return Arrays.stream(shape(tensor)).reduce(1, (a, b) -> a * b);
  }

  private static float[] read(TfLiteTensor tensor) {
    float[] values = new float[size(tensor)];
    floats(tensor).get(values);
    return values;
  }

  private static FloatBuffer buffer(TfLiteTensor tensor) {
    return floats(tensor).capacity(size(tensor)).asBuffer();
  }

  private static void transposedConvolution(Call call) {
    int[] in = shape(call.in(0));
    int[] filter = shape(call.in(1));
    // The options are the runtime's TfLiteTransposeConvParams: padding, stride width, stride
    // height.
    ByteBuffer options = ByteBuffer.wrap(call.options()).order(ByteOrder.LITTLE_ENDIAN);
    boolean same = options.getInt(0) == 1;
    OpMath.Upsampling shape =
        new OpMath.Upsampling(
            in[1],
            in[2],
            in[3],
            filter[0],
            filter[1],
            filter[2],
            options.getInt(8),
            options.getInt(4),
            same);
    call.put(
        OpMath.transposedConvolution(shape, read(call.in(0)), read(call.in(1)), read(call.in(2))));
  }

  private static void transformMatrix(Call call) {
    call.put(OpMath.transformMatrix(new FlexMap(call.options()), read(call.in(0))));
  }

  private static void transformTensor(Call call) {
    int[] in = shape(call.in(0));
    FlexMap options = new FlexMap(call.options());
    int height = (int) options.number("output_height");
    int width = (int) options.number("output_width");
    call.put(
        TensorPatch.sample(
            buffer(call.in(0)), in[1], in[2], in[3], read(call.in(1)), height, width));
  }

  private static void transformLandmarks(Call call) {
    int[] in = shape(call.in(0));
    call.put(OpMath.transformLandmarks(read(call.in(0)), in[in.length - 1], read(call.in(1))));
  }
}
