package dev.stet.readers.ofd;

import dev.stet.readers.layout.Rule;
import java.util.ArrayList;
import java.util.List;

/** Finds the level and upright lines in a path: {@code M 0 0 L 10 0 C}. */
final class PathLines {
  /** Longer paths are drawings. */
  private static final int LONGEST = 4000;

  /** A filled stretch thinner than this, in points, is a line. */
  private static final double THIN = 2.5;

  private final Matrix matrix;
  private final List<Rule> rules;
  private final List<double[]> corners = new ArrayList<>();
  private boolean curved;

  PathLines(Matrix matrix, List<Rule> rules) {
    this.matrix = matrix;
    this.rules = rules;
  }

  void read(String data, boolean stroked) {
    if (data.length() > LONGEST) {
      return;
    }
    String[] words = data.strip().split("[\\s,]+");
    int i = 0;
    while (i < words.length) {
      String word = words[i++];
      int numbers =
          switch (word) {
            case "M", "S", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            default -> 0;
          };
      if (i + numbers > words.length) {
        break;
      }
      if (word.equals("M") || word.equals("S")) {
        end(stroked);
      }
      if (numbers >= 2) {
        double x = Numbers.one(words[i + numbers - 2], 0);
        double y = Numbers.one(words[i + numbers - 1], 0);
        corners.add(
            new double[] {
              matrix.x(x, y) * PageContent.POINTS, matrix.y(x, y) * PageContent.POINTS
            });
        curved |= numbers > 2;
      } else if (word.equals("C") && !corners.isEmpty()) {
        corners.add(corners.get(0));
      }
      i += numbers;
    }
    end(stroked);
  }

  private void end(boolean stroked) {
    if (!curved && corners.size() > 1) {
      if (stroked) {
        for (int i = 1; i < corners.size(); i++) {
          line(corners.get(i - 1), corners.get(i));
        }
      } else {
        filled();
      }
    }
    corners.clear();
    curved = false;
  }

  private void filled() {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (double[] corner : corners) {
      left = Math.min(left, corner[0]);
      right = Math.max(right, corner[0]);
      top = Math.min(top, corner[1]);
      bottom = Math.max(bottom, corner[1]);
    }
    if (bottom - top < THIN && right - left > THIN) {
      rules.add(Rule.level((float) (top + bottom) / 2, (float) left, (float) right));
    } else if (right - left < THIN && bottom - top > THIN) {
      rules.add(Rule.upright((float) (left + right) / 2, (float) top, (float) bottom));
    }
  }

  private void line(double[] from, double[] to) {
    if (Math.abs(from[1] - to[1]) < 1 && Math.abs(from[0] - to[0]) > 1) {
      rules.add(Rule.level((float) (from[1] + to[1]) / 2, (float) from[0], (float) to[0]));
    } else if (Math.abs(from[0] - to[0]) < 1 && Math.abs(from[1] - to[1]) > 1) {
      rules.add(Rule.upright((float) (from[0] + to[0]) / 2, (float) from[1], (float) to[1]));
    }
  }
}
