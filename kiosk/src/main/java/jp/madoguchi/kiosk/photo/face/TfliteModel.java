package jp.madoguchi.kiosk.photo.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private final float[] numbers;
  private final List<Output> outputs = new ArrayList<>();

  /** An output's place in the runtime's memory, and the last run's numbers once they were read. */
  private record Output(String name, FloatPointer place, float[] numbers) {}

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
    numbers = new float[size(tensor)];
    input = tensor.data().f();
    for (int i = 0; i < interpreter.outputs().limit(); i++) {
      TfLiteTensor output = interpreter.output_tensor(i);
      String name = interpreter.GetOutputName(i).getString();
      outputs.add(new Output(name, output.data().f(), new float[size(output)]));
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

  /** The numbers that the next run takes: to be filled before each run. */
  float[] input() {
    return numbers;
  }

  /** Runs the model once; the input is overwritten afterwards, because it shows somebody. */
  void run() {
    input.put(numbers);
    int status = interpreter.Invoke();
    Arrays.fill(numbers, 0);
    Pointer.memset(input, 0, (long) numbers.length * Float.BYTES);
    check(status, "the model failed");
  }

  /** The output of that place, of the last run; the next run changes it. */
  float[] output(int index) {
    Output output = outputs.get(index);
    output.place.get(output.numbers);
    return output.numbers;
  }

  /** The output of that name, of the last run; the next run changes it. */
  float[] output(String name) {
    return output(place(name));
  }

  private int place(String name) {
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.get(i).name.equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the model has no output " + name);
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
