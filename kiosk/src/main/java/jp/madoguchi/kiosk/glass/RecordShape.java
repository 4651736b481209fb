package jp.madoguchi.kiosk.glass;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** How to take a record of this house apart and put it together again. */
record RecordShape(List<RecordComponent> parts, Constructor<?> constructor) {
  private static final String HOUSE = "jp.madoguchi.";

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return read(type);
        }
      };

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** A class of this house by its name. */
  static Class<?> named(String name) {
    try {
      if (!name.startsWith(HOUSE)) {
        throw new IllegalStateException("not of this house");
      }
      return Class.forName(name, true, RecordShape.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("packed by this very program", e);
    }
  }

  private static RecordShape read(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null || !type.getName().startsWith(HOUSE)) {
      throw new IllegalArgumentException("can't be kept: " + type.getName());
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      for (RecordComponent component : components) {
        component.getAccessor().setAccessible(true);
      }
      return new RecordShape(List.of(components), constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its constructor", e);
    }
  }

  Object part(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record's part can't be read: " + component.getName(), e);
    }
  }

  Object make(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record can't be made: " + constructor.getName(), e);
    }
  }
}
