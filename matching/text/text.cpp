#include "matching/text/text.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::matching {
namespace {

/// Short words that close a German sentence: "Schweißen bieten wir nicht an."
bool ends_sentence(std::string_view key) {
    static constexpr std::array<std::string_view, 10> kWords = {
        "ab", "an", "aus", "auf", "ein", "mit", "vor", "uns", "wir", "zu"};
    return std::find(kWords.begin(), kWords.end(), key) != kWords.end();
}

/// "bis 2 t. Rohguss beziehen wir": a number's unit is no abbreviation.
bool ends_with_amount(const std::vector<Atom>& atoms) {
    static constexpr std::array<std::string_view, 4> kUnits = {"t", "kg", "mm", "cm"};
    return atoms.size() > 1 && !atoms[atoms.size() - 2].key.empty() &&
           is_digit(atoms[atoms.size() - 2].key.back()) &&
           std::find(kUnits.begin(), kUnits.end(), atoms.back().key) != kUnits.end();
}

}  // namespace

std::string upper(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return is_letter(c) ? static_cast<char>(c - 32) : c;
    });
    return result;
}

void set_spelling_key(std::string_view word, std::string& key) {
    key.resize(word.size());
    char* end = key.data();
    char previous = '\0';
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (c == 'e' && (previous == 'a' || previous == 'o' || previous == 'u') && i > 0 &&
            word[i - 1] == previous) {
            continue;
        }
        if (c == 's' && previous == 's') {
            continue;
        }
        if (c != '?') {
            *end++ = c;
            previous = c;
        }
    }
    key.resize(static_cast<std::size_t>(end - key.data()));
}

std::string_view stem(std::string_view key) {
    const auto ends = [&](std::string_view suffix, std::size_t rest) {
        return key.size() >= suffix.size() + rest &&
               key.substr(key.size() - suffix.size()) == suffix;
    };
    // Every word comes here, and most end otherwise.
    const char last = key.empty() ? '\0' : key.back();
    if (last == 'e' || last == 'n' || last == 'm' || last == 's') {
        if (ends("ern", 3)) {
            key.remove_suffix(1);
        } else if (ends("en", 3) || ends("em", 3) || ends("es", 4)) {
            key.remove_suffix(2);
        } else if (ends("e", 3) || ends("n", 4) || ends("s", 4)) {
            key.remove_suffix(1);
        }
    }
    if (key.ends_with("er") &&
        (ends("ter", 3) || ends("der", 3) || ends("eier", 3) || ends("oser", 3))) {
        key.remove_suffix(2);
    }
    return key;
}

std::vector<Atom> split_atoms(const Folded& folded) {
    constexpr std::size_t kUsualAtom = 6;  // letters and what stands before them
    std::vector<Atom> atoms;
    const std::string& text = folded.text;
    atoms.reserve(text.size() / kUsualAtom + 1);
    std::uint32_t sentence = 0;
    std::uint32_t clause = 0;
    std::size_t at = 0;
    std::size_t gap_begin = 0;
    while (at < text.size()) {
        if (!is_word_byte(text[at])) {
            ++at;
            continue;
        }
        const std::string_view between(text.data() + gap_begin, at - gap_begin);
        Atom atom;
        atom.begin = static_cast<std::uint32_t>(at);
        atom.gap = Gap::space;
        std::size_t signs = 0;
        for (std::size_t i = 0; i < between.size(); ++i) {
            const char c = between[i];
            const bool end_of_word =
                i + 1 < between.size() && (between[i + 1] == ' ' || between[i + 1] == '\n');
            if (c == ' ') {
                continue;
            }
            ++signs;
            const Gap here = c == '-' || c == '&' || c == '+' || c == '"' || c == '\'' ? Gap::hyphen
                             : c == '/'                                                ? Gap::slash
                             : c == '.'                                                ? Gap::dot
                             : c == ','                                                ? Gap::comma
                                                                                       : Gap::other;
            atom.gap = signs == 1 ? here : Gap::other;
            if (c == '!' || c == '?' || c == ';' || c == '\n' || c == ':' ||
                (c == '.' && end_of_word)) {
                // "ca. 20" and "15. März" do not end a sentence: short or numeric words before the
                // dot.
                const std::size_t before =
                    atoms.empty() ? 9 : atoms.back().end - atoms.back().begin;
                if (c != '.' || before > 3 || ends_sentence(atoms.back().key) ||
                    (is_letter(text[at]) && ends_with_amount(atoms))) {
                    ++sentence;
                    ++clause;
                }
            } else if (c == ',' || c == '(' || c == ')') {
                ++clause;
            }
        }
        atom.tight = between.size() == 1 && signs == 1;
        while (at < text.size() && is_word_byte(text[at])) {
            ++at;
        }
        atom.end = static_cast<std::uint32_t>(at);
        atom.sentence = sentence;
        atom.clause = clause;
        set_spelling_key(
            std::string_view(text).substr(atom.begin, atom.end - atom.begin), atom.key
        );
        atoms.push_back(std::move(atom));
        gap_begin = at;
    }
    return atoms;
}

std::string squeezed(std::string_view utf8) {
    std::string result;
    each_key(fold(utf8).text, [&](std::string_view key) { result += key; });
    return result;
}

}  // namespace clusterlotse::matching
