package jp.madoguchi.kiosk.photo.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithXNNPACK;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/** One model ready to run: numbers in, numbers out. For one thread at a time. */
final class TfliteModel implements AutoCloseable {
  // The interpreter points into all of these: they live as long as it does.
  private final BytePointer bytes;
  private final FlatBufferModel model;
  private final BuiltinOpResolverWithXNNPACK resolver;
  private final Interpreter interpreter;
  private final FloatPointer input;
  private final int inputSize;
  private final Map<String, Integer> outputs = new HashMap<>();

  /**
   * Loads a model from the class path.
   *
   * @throws IllegalStateException when the runtime refuses it
   */
  TfliteModel(String resource) {
    byte[] content = resource(resource);
    bytes = new BytePointer(content.length);
    bytes.put(content);
    model = FlatBufferModel.BuildFromBuffer(bytes, content.length);
    resolver = new BuiltinOpResolverWithXNNPACK();
    CustomOps.addTo(resolver);
    interpreter = new Interpreter((Pointer) null);
    try (InterpreterBuilder builder = new InterpreterBuilder(model, resolver)) {
      // One thread: the pool spins while it waits, and the machine has other work to do.
      check(builder.apply(interpreter, 1), resource + " can't be built");
    }
    check(interpreter.AllocateTensors(), resource + " gets no memory");
    TfLiteTensor tensor = interpreter.input_tensor(0);
    inputSize = size(tensor);
    input = tensor.data().f();
    for (int i = 0; i < interpreter.outputs().limit(); i++) {
      outputs.put(interpreter.GetOutputName(i).getString(), i);
    }
  }

  static byte[] resource(String name) {
    try (InputStream in = TfliteModel.class.getResourceAsStream("/models/" + name)) {
      if (in == null) {
        throw new IllegalStateException("model " + name + " is not in this build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many numbers the model takes. */
  int inputSize() {
    return inputSize;
  }

  /** Runs the model once. */
  void run(float[] values) {
    if (values.length != inputSize) {
      throw new IllegalArgumentException(values.length + " numbers instead of " + inputSize);
    }
    input.put(values);
    check(interpreter.Invoke(), "the model failed");
  }

  /** The output of that place, of the last run. */
  float[] output(int index) {
    TfLiteTensor tensor = interpreter.output_tensor(index);
    float[] values = new float[size(tensor)];
    tensor.data().f().get(values);
    return values;
  }

  /** The output of that name, of the last run. */
  float[] output(String name) {
    Integer index = outputs.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no output " + name + " but " + outputs.keySet());
    }
    return output(index);
  }

  private static int size(TfLiteTensor tensor) {
    int size = 1;
    for (int i = 0; i < tensor.dims().size(); i++) {
      size *= tensor.dims().data(i);
    }
    return size;
  }

  private static void check(int status, String problem) {
    if (status != tensorflowlite.kTfLiteOk) {
      throw new IllegalStateException(problem + ", status " + status);
    }
  }

  @Override
  public void close() {
    interpreter.close();
    resolver.close();
    model.close();
    bytes.close();
  }
}
