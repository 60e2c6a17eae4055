#include "matching/text/analyser.hpp"
#include "matching/text/word_forms.hpp"

#include <algorithm>
#include <cstdlib>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kShortestDialect = 5;

/// One letter replaced by one far from it on the keyboard makes another word rather than a
/// typing error in a short word: "abfüllen" and "Abfall".
bool another_word(std::string_view key, std::string_view known) {
    static constexpr std::string_view kRows[] = {"qwertzuiop", "asdfghjkl", "yxcvbnm"};
    if (key.size() != known.size() || key.size() >= 9) {
        return false;
    }
    const std::size_t at = static_cast<std::size_t>(
        std::mismatch(key.begin(), key.end(), known.begin()).first - key.begin()
    );
    if (at >= key.size() ||
        (at + 1 < key.size() && key[at] == known[at + 1] && key[at + 1] == known[at])) {
        return false;
    }
    int rows[2] = {-9, -9};
    int columns[2] = {-9, 9};
    for (int row = 0; row < 3; ++row) {
        for (int side = 0; side < 2; ++side) {
            const std::size_t column = kRows[row].find(side == 0 ? key[at] : known[at]);
            if (column != std::string_view::npos) {
                rows[side] = row;
                columns[side] = static_cast<int>(column);
            }
        }
    }
    return std::abs(rows[0] - rows[1]) > 1 || std::abs(columns[0] - columns[1]) > 1;
}

}  // namespace

/// "abgerisse", "schweißa": endings of the south for "-en".
bool Analyser::dialect(std::uint32_t at) {
    const std::string& key = atoms_[at].key;
    if (key.size() < kShortestDialect || (key.back() != 'e' && key.back() != 'a')) {
        return false;
    }
    const std::span<const Sense> senses = lexicon_.find(key.substr(0, key.size() - 1) + "en");
    const bool known = std::any_of(senses.begin(), senses.end(), [](const Sense& sense) {
        return (sense.kind == SenseKind::process && !sense.modifier && !sense.implied) ||
               sense.kind == SenseKind::symptom;
    });
    if (!known) {
        return false;
    }
    emit(senses, at, 1);
    mark(at, 1);
    return true;
}

void Analyser::corrected(std::uint32_t at) {
    const std::string& key = atoms_[at].key;
    if (key.size() < 6 || lexicon_.stop_words.contains(key)) {
        return;
    }
    std::string_view known = lexicon_.typos.nearest(key);
    if (known.empty()) {
        known = lexicon_.typos.nearest(stem(key));
    }
    if (another_word(key, known)) {
        return;
    }
    if (const std::span<const Sense> senses = lexicon_.find(known); !senses.empty()) {
        const std::size_t before = result_.mentions.size();
        emit(senses, at, 1);
        for (std::size_t i = before; i < result_.mentions.size(); ++i) {
            result_.mentions[i].strength *= 0.9F;
        }
        mark(at, 1);
    }
}

}  // namespace clusterlotse::matching
