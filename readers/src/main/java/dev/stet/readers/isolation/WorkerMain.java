package dev.stet.readers.isolation;

import dev.stet.core.run.Unreadable;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The worker's process: reads requests from its standard input and answers on its standard output
 * until the input ends. After a file that ran out of time or memory it ends by itself, since what
 * that left behind would slow the next one down.
 */
public final class WorkerMain {
  private WorkerMain() {}

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    // what a library prints must not come between the answers
    System.setOut(System.err);
    while (true) {
      Message.Request request;
      try {
        request = Message.request(in);
      } catch (EOFException e) {
        return; // the parent is gone or done
      }
      Reading reading = Readers.with(request.options()).read(request.source());
      Message.write(reading, out);
      if (isSpent(reading)) {
        Runtime.getRuntime().halt(0);
      }
    }
  }

  /** Whether reading may have left a thread or garbage behind. */
  static boolean isSpent(Reading reading) {
    return reading instanceof Reading.Failed failed
        && (failed.why().reason() == Unreadable.Reason.TIMED_OUT
            || (failed.why().reason() == Unreadable.Reason.TOO_LARGE
                && failed.why().detail().contains("memory")));
  }
}
