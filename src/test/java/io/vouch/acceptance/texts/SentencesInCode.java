package io.vouch.acceptance.texts;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The string literals of sources that read like sentences: three words in a row or more, where
 * whatever is put in between by {@code +}, {@code %s} or <code>{}</code> counts as a word.
 * Annotations count; an error for programmers does not, nor a name with dots instead of blanks.
 */
final class SentencesInCode {
  /** Errors that say that the code is wrong: nobody but a programmer ever reads them. */
  private static final Set<String> FOR_PROGRAMMERS =
      Set.of(
          "IllegalStateException",
          "IllegalArgumentException",
          "UnsupportedOperationException",
          "AssertionError");

  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[,.;:']*\\s+(?=[A-Za-z%{])");
  private static final String PUT_IN = "{}";

  private SentencesInCode() {}

  /** A sentence and where it stands. */
  record Sentence(Path file, String packageName, long line, String text) {
    @Override
    public String toString() {
      return "%s:%d: %s".formatted(file.getFileName(), line, text);
    }
  }

  static List<Sentence> in(Collection<Path> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Sentence> found = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  diagnostic -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      Trees trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Literals(unit, trees, found).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  static boolean isSentence(String text) {
    return text.indexOf(' ') >= 0 && WORDS.matcher(text).results().count() >= 2;
  }

  private static final class Literals extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<Sentence> found;

    Literals(CompilationUnitTree unit, Trees trees, List<Sentence> found) {
      this.unit = unit;
      this.trees = trees;
      this.found = found;
    }

    @Override
    public Void visitNewClass(NewClassTree created, Void nothing) {
      return FOR_PROGRAMMERS.contains(created.getIdentifier().toString())
          ? null
          : super.visitNewClass(created, nothing);
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void nothing) {
      if (sum.getKind() == Tree.Kind.PLUS) {
        StringBuilder text = new StringBuilder();
        fold(sum, text);
        report(sum, text.toString());
        return null;
      }
      return super.visitBinary(sum, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      if (literal.getValue() instanceof String text) {
        report(literal, text);
      }
      return null;
    }

    private void fold(Tree term, StringBuilder text) {
      if (term instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
        fold(sum.getLeftOperand(), text);
        fold(sum.getRightOperand(), text);
      } else if (term instanceof LiteralTree literal && literal.getValue() instanceof String word) {
        text.append(word);
      } else if (term instanceof ParenthesizedTree bracketed) {
        fold(bracketed.getExpression(), text);
      } else {
        text.append(PUT_IN);
        scan(term, null);
      }
    }

    private void report(Tree where, String text) {
      if (isSentence(text)) {
        long start = trees.getSourcePositions().getStartPosition(unit, where);
        found.add(
            new Sentence(
                Path.of(unit.getSourceFile().toUri()),
                String.valueOf(unit.getPackageName()),
                unit.getLineMap().getLineNumber(start),
                text));
      }
    }
  }
}
