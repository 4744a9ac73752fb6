package io.vouch.acceptance.texts;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
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
 * The string literals of sources that read like something said to people.
 *
 * <p>A <em>sentence</em> has three words in a row or more, where whatever is put in between by
 * {@code +}, {@code %s} or <code>{}</code> counts as a word. A <em>short text</em> has a blank and
 * a word of two letters or more ("not found", "{} items"), or is one word with a capital letter and
 * an end ("Done."). Tags of HTML and SVG are taken out first. Annotations count.
 *
 * <p>Not found: an error for programmers, a pattern or a separator of the JDK's text methods, a
 * name with dots instead of blanks, JSON, a path, an option of a command line; and a single word
 * without an end ("none"), which nobody can tell from a name.
 */
final class SentencesInCode {
  /** Errors that say that the code is wrong: nobody but a programmer ever reads them. */
  private static final Set<String> FOR_PROGRAMMERS =
      Set.of(
          "IllegalStateException",
          "IllegalArgumentException",
          "UnsupportedOperationException",
          "AssertionError");

  /** Methods whose texts are patterns. */
  private static final Set<String> READ_PATTERNS =
      Set.of("compile", "matches", "ofPattern", "replaceAll", "replaceFirst", "split");

  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[,.;:']*\\s+(?=[A-Za-z%{])");
  private static final Pattern WORD = Pattern.compile("(?<![A-Za-z])[A-Za-z]{2,}(?![A-Za-z])");
  private static final Pattern ENDED = Pattern.compile("[A-Z][a-z]+[.!?…]");
  private static final Pattern HTML = Pattern.compile("</?[a-z!][^<>]*>?");
  private static final Pattern PUT_IN_OR_TAG =
      Pattern.compile(HTML.pattern() + "|%[-+,#0-9.$]*[a-zA-Z]");
  private static final Pattern NOT_SAID = Pattern.compile("\\{?\"|(\\{})?\\s*--[a-z]|/");
  private static final String PUT_IN = "{}";

  private SentencesInCode() {}

  /** A sentence or a short text, and where it stands. */
  record Sentence(Path file, String packageName, long line, String text) {
    boolean isShort() {
      return !isSentence(text);
    }

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

  private static boolean isSentence(String text) {
    String said = HTML.matcher(text).replaceAll("");
    return said.indexOf(' ') >= 0 && WORDS.matcher(said).results().count() >= 2;
  }

  private static boolean isShortText(String text) {
    if (NOT_SAID.matcher(text).lookingAt()) {
      return false;
    }
    String said = PUT_IN_OR_TAG.matcher(text).replaceAll("\0");
    return ENDED.matcher(said).matches() || (text.indexOf(' ') >= 0 && WORD.matcher(said).find());
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
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      String name =
          call.getMethodSelect() instanceof MemberSelectTree of
              ? of.getIdentifier().toString()
              : call.getMethodSelect().toString();
      return READ_PATTERNS.contains(name)
          ? scan(call.getMethodSelect(), nothing)
          : super.visitMethodInvocation(call, nothing);
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
      if (isSentence(text) || isShortText(text)) {
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
