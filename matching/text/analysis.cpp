#include "matching/text/analyser.hpp"
#include "matching/text/term_words.hpp"
#include "matching/text/word_forms.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kLongestAbbreviation = 5;
constexpr std::size_t kShortestSplitMake = 5;  ///< letters of a maker's name in two words

}  // namespace

void Analyser::run() {
    known_.assign(atoms_.size(), 0);
    segments_.resize(atoms_.size());
    for (std::uint32_t at = 0; at < atoms_.size();) {
        at += read(at);
    }
    collect_terms();
}

/// Reads what starts at `at`; returns how many atoms it took.
std::uint32_t Analyser::read(std::uint32_t at) {
    if (const std::uint32_t taken = material_number(at)) {
        return taken;
    }
    std::uint32_t name_length = 0;
    Mention name;
    std::uint32_t phrase_length = 0;
    std::span<const Sense> phrase;
    std::string raw;
    std::string stems;
    const std::size_t limit = std::min<std::size_t>(
        atoms_.size(), at + std::max<std::size_t>(lexicon_.longest_phrase, 6)
    );
    for (std::size_t end = at; end < limit; ++end) {
        const Atom& atom = atoms_[end];
        if (end > at && (atom.gap == Gap::other || (atom.gap == Gap::comma && !atom.tight) ||
                         sentence_ends_before(end))) {
            break;
        }
        if (end > at && !lexicon_.beginnings.may_go_on(raw) &&
            !lexicon_.beginnings.may_go_on(stems)) {
            break;
        }
        const std::string_view stemmed = stem(atom.key);
        const std::string last_stemmed = raw + std::string(stemmed);
        raw += atom.key;
        stems += stemmed;
        const auto length = static_cast<std::uint32_t>(end - at + 1);
        if (const auto grade = lexicon_.grade_names.find(raw);
            grade != lexicon_.grade_names.end()) {
            if (names_grade(raw, at, length)) {
                name = {SenseKind::grade, grade->second, at, at + length};
                name_length = length;
            }
        }
        if (const auto standard = lexicon_.certificate_names.find(raw);
            standard != lexicon_.certificate_names.end()) {
            name = {SenseKind::certificate, standard->second, at, at + length};
            name_length = length;
        }
        if (atom.gap == Gap::comma && end > at) {
            continue;
        }
        // Stems are beginnings of their words, so that what is as long is the same.
        const std::string_view forms[] = {raw, last_stemmed, stems};
        for (std::size_t form = 0; form < std::size(forms); ++form) {
            if (form > 0 && forms[form].size() == forms[form - 1].size()) {
                continue;
            }
            const std::span<const Sense> senses = lexicon_.find(forms[form]);
            // "on a" is no machine by ONA.
            const bool split_make = length > 1 && raw.size() < kShortestSplitMake &&
                                    sense_of(senses, SenseKind::make) != nullptr;
            if (!senses.empty() && !split_make) {
                phrase = senses;
                phrase_length = length;
                break;
            }
        }
    }
    if (name_length > 0 && name_length >= phrase_length) {
        result_.mentions.push_back(name);
        mark(at, name_length);
        return name_length;
    }
    if (!phrase.empty()) {
        emit(phrase, at, phrase_length);
        material_of(phrase, at, phrase_length);
        grades_within(at, phrase_length);
        mark(at, phrase_length);
        return phrase_length;
    }
    if (!dialect(at) && !compound(at)) {
        corrected(at);
    }
    return 1;
}

/// "Kugelgewindetriebe. Schleifen", but "St. 37" and "z. B.".
bool Analyser::sentence_ends_before(std::uint32_t at) const {
    return atoms_[at].gap == Gap::dot && !atoms_[at].tight &&
           atoms_[at - 1].key.size() > kLongestAbbreviation;
}

void Analyser::emit(std::span<const Sense> senses, std::uint32_t at, std::uint32_t length) {
    const std::uint32_t last = at + length;
    if (means_nothing(senses, at, length)) {
        return;
    }
    for (const Sense& sense : senses) {
        Mention mention{sense.kind, sense.id, at, last};
        mention.implied = sense.implied;
        if (sense.kind == SenseKind::process) {
            const bool has_machine = sense_of(senses, SenseKind::machine) != nullptr;
            const bool head_follows = last < atoms_.size() && atoms_[last].gap == Gap::hyphen;
            if (sense.modifier && !head_follows) {
                mention.strength = 0.6F;
            }
            if (has_machine) {
                mention.strength = 0.8F;
            }
            if (head_follows) {
                const std::optional<Head> head = following_head(last);
                if (head && !apply_head(*head, mention)) {
                    continue;
                }
            }
            // "ground to", "geschliffen auf"
            const bool preposition =
                length > 1 && (atoms_[last - 1].key == "to" || atoms_[last - 1].key == "auf");
            mention.participle = participle(atoms_[last - (preposition ? 2 : 1)].key);
        } else if (sense.modifier && sense.kind == SenseKind::process) {
            continue;
        }
        if (sense.kind == SenseKind::head || sense.kind == SenseKind::ordinary) {
            continue;
        }
        result_.mentions.push_back(mention);
    }
}

bool Analyser::means_nothing(std::span<const Sense> senses, std::uint32_t at, std::uint32_t length)
    const {
    return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
        return sense.kind == SenseKind::ordinary &&
               (sense.id == kPlainWord || (sense.id == kBareWord && length == 1 && !umlaut_in(at)));
    });
}

/// Whether the word is written with an umlaut or its transliteration.
bool Analyser::umlaut_in(std::uint32_t at) const {
    const std::uint32_t begin = result_.folded.origin[atoms_[at].begin];
    const std::uint32_t end = result_.folded.origin[atoms_[at].end];
    const std::string_view word = result_.source.substr(begin, end - begin);
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool transliterated =
            i + 1 < word.size() && (word[i + 1] == 'e' || word[i + 1] == 'E') &&
            std::string_view("aouAOU").find(word[i]) != std::string_view::npos;
        if (transliterated || (static_cast<unsigned char>(word[i]) & 0x80) != 0) {
            return true;
        }
    }
    return false;
}

void Analyser::mark(std::uint32_t at, std::uint32_t count) {
    for (std::uint32_t i = at; i < at + count; ++i) {
        known_[i] = 1;
    }
}

void Analyser::collect_terms() {
    for (std::uint32_t at = 0; at < atoms_.size(); ++at) {
        each_term_of(
            lexicon_,
            atoms_[at].key,
            [&](std::string_view) -> const auto& { return segments_of(at); },
            [&](std::string_view word, bool part) {
                result_.terms.push_back({std::string(word), at, part, known_[at] != 0});
            }
        );
    }
}

Analysis analyse(const Lexicon& lexicon, std::string_view text, std::size_t limit) {
    Analysis result;
    result.source = text.substr(0, limit);
    result.folded = fold(result.source);
    result.atoms = split_atoms(result.folded);
    Analyser(lexicon, result).run();
    return result;
}

}  // namespace clusterlotse::matching
