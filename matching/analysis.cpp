#include "matching/analysis.hpp"

#include "matching/compound.hpp"
#include "matching/term_words.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kLongestAbbreviation = 5;
constexpr std::size_t kShortestSplitMake = 5;  ///< letters of a maker's name in two words
constexpr std::size_t kShortestDialect = 5;
constexpr std::size_t kShortestOfMaterial = 8;      ///< letters of a word that names its material
constexpr std::size_t kShortestBehindMaterial = 4;  ///< letters of what is made of it

bool digits_only(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

const Sense* sense_of(std::span<const Sense> senses, SenseKind kind) {
    for (const Sense& sense : senses) {
        if (sense.kind == kind) {
            return &sense;
        }
    }
    return nullptr;
}

class Analyser {
public:
    Analyser(const Lexicon& lexicon, Analysis& result)
        : lexicon_(lexicon), result_(result), atoms_(result.atoms) {}

    void run() {
        known_.assign(atoms_.size(), 0);
        segments_.resize(atoms_.size());
        for (std::uint32_t at = 0; at < atoms_.size();) {
            at += read(at);
        }
        collect_terms();
    }

private:
    /// Reads what starts at `at`; returns how many atoms it took.
    std::uint32_t read(std::uint32_t at) {
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
                if (!digits_only(raw) || metal_before(at)) {
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
            mark(at, phrase_length);
            return phrase_length;
        }
        if (!dialect(at) && !compound(at)) {
            corrected(at);
        }
        return 1;
    }

    /// "Kugelgewindetriebe. Schleifen", but "St. 37" and "z. B.".
    bool sentence_ends_before(std::uint32_t at) const {
        return atoms_[at].gap == Gap::dot && !atoms_[at].tight &&
               atoms_[at - 1].key.size() > kLongestAbbreviation;
    }

    /// "Aluminiumplatten", "Kupferschiene": a word that is known as a whole names its material too.
    void material_of(std::span<const Sense> senses, std::uint32_t at, std::uint32_t length) {
        const bool thing = sense_of(senses, SenseKind::product) != nullptr ||
                           sense_of(senses, SenseKind::process) != nullptr;
        if (length != 1 || !thing || sense_of(senses, SenseKind::group) != nullptr ||
            atoms_[at].key.size() < kShortestOfMaterial || means_nothing(senses, at, length)) {
            return;
        }
        const std::string_view key = atoms_[at].key;
        for (std::size_t front = key.size() - kShortestBehindMaterial; front >= 3; --front) {
            const Sense* group = sense_of(lexicon_.find(key.substr(0, front)), SenseKind::group);
            if (group != nullptr) {
                Mention mention{SenseKind::group, group->id, at, at + 1};
                mention.compound = true;
                result_.mentions.push_back(mention);
                return;
            }
        }
    }

    std::uint32_t material_number(std::uint32_t at) {
        if (at + 1 >= atoms_.size()) {
            return 0;
        }
        const Atom& group = atoms_[at];
        const Atom& rest = atoms_[at + 1];
        if (group.key.size() != 1 || rest.key.size() < 4 || rest.gap != Gap::dot || !rest.tight ||
            !digits_only(group.key) || !digits_only(std::string_view(rest.key).substr(0, 4)) ||
            (rest.key.size() > 4 && rest.key[4] >= '0' && rest.key[4] <= '9')) {
            return 0;
        }
        // "15.3.2027" is a day.
        const bool day = at > 0 && group.gap == Gap::dot && group.tight &&
                         atoms_[at - 1].key.size() <= 2 && digits_only(atoms_[at - 1].key);
        if (day && rest.key.starts_with("20")) {
            return 0;
        }
        const std::string number = group.key + "." + rest.key.substr(0, 4);
        const auto grade = lexicon_.grade_numbers.find(number);
        if (grade == lexicon_.grade_numbers.end() && group.key[0] > '3') {
            return 0;
        }
        result_.mentions.push_back(
            {SenseKind::grade,
             grade == lexicon_.grade_numbers.end() ? kNone : grade->second,
             at,
             at + 2}
        );
        mark(at, 2);
        return 2;
    }

    /// "304" alone is a number; after "AISI", "Alu", "Edelstahl" it is a grade.
    bool metal_before(std::uint32_t at) const {
        for (std::uint32_t back = 1; back <= 2 && back <= at; ++back) {
            const std::string& key = atoms_[at - back].key;
            if (key == "aisi" || key == "aw" || key == "sus" || key == "type" || key == "grade" ||
                key == "en" || sense_of(lexicon_.find(key), SenseKind::group) != nullptr) {
                return true;
            }
        }
        return at + 1 < atoms_.size() &&
               sense_of(lexicon_.find(atoms_[at + 1].key), SenseKind::group) != nullptr;
    }

    void emit(std::span<const Sense> senses, std::uint32_t at, std::uint32_t length) {
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
                mention.participle = participle(last - (preposition ? 2 : 1));
            } else if (sense.modifier && sense.kind == SenseKind::process) {
                continue;
            }
            if (sense.kind == SenseKind::head || sense.kind == SenseKind::ordinary) {
                continue;
            }
            result_.mentions.push_back(mention);
        }
    }

    bool means_nothing(std::span<const Sense> senses, std::uint32_t at, std::uint32_t length)
        const {
        return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
            return sense.kind == SenseKind::ordinary &&
                   (sense.id == kPlainWord ||
                    (sense.id == kBareWord && length == 1 && !umlaut_in(at)));
        });
    }

    /// Whether the word is written with an umlaut or its transliteration.
    bool umlaut_in(std::uint32_t at) const {
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

    /// Class of the word that a hyphen at `at` leads to: "Dreh-Maschine", "Dreh- und
    /// Fräsmaschinen".
    std::optional<Head> following_head(std::uint32_t at) const {
        std::uint32_t word = at;
        if (!atoms_[at].tight) {
            for (int guard = 0; guard < 5 && word < atoms_.size(); ++guard, ++word) {
                const std::string& key = atoms_[word].key;
                const bool modifier_again = word + 1 < atoms_.size() &&
                                            atoms_[word + 1].gap == Gap::hyphen &&
                                            !atoms_[word + 1].tight;
                if (key != "und" && key != "oder" && key != "and" && key != "sowie" && key != "u" &&
                    !modifier_again) {
                    break;
                }
            }
        }
        if (word >= atoms_.size()) {
            return std::nullopt;
        }
        const std::string& key = atoms_[word].key;
        if (const std::span<const Sense> senses = whole(key); !senses.empty()) {
            return head_of(senses);
        }
        const std::vector<Segment> segments = split_compound(lexicon_, key);
        return segments.empty() ? std::nullopt : head_of(segments.back().senses);
    }

    std::span<const Sense> whole(std::string_view key) const {
        const std::span<const Sense> senses = lexicon_.find(key);
        return !senses.empty() ? senses : lexicon_.find(stem(key));
    }

    static std::optional<Head> head_of(std::span<const Sense> senses) {
        if (const Sense* sense = sense_of(senses, SenseKind::head)) {
            return static_cast<Head>(sense->id);
        }
        if (sense_of(senses, SenseKind::machine) != nullptr) {
            return Head::machine;
        }
        return std::nullopt;
    }

    /// Changes `mention` to what its compound means; false where nothing is left of the process.
    bool apply_head(Head head, Mention& mention) {
        switch (head) {
            case Head::work:
            case Head::part:
                mention.implied = false;
                mention.strength = 1;
                return true;
            case Head::machine:
                mention.kind = SenseKind::machine;
                return true;
            case Head::training:
                return replace("training", mention);
            case Head::repair:
                return replace("machine_repair", mention);
            case Head::supply:
                mention.strength = 0.6F;
                return replace("tool_trade", mention);
            case Head::person:
                mention.strength = 0.4F;
                return replace("staffing", mention);
            case Head::other:
            case Head::industry:
                return false;
        }
        return true;
    }

    bool replace(std::string_view code, Mention& mention) const {
        const auto found = lexicon_.process_ids.find(code);
        if (found == lexicon_.process_ids.end()) {
            return false;
        }
        mention.id = found->second;
        mention.kind = SenseKind::process;
        mention.implied = false;
        return true;
    }

    bool participle(std::uint32_t atom) const {
        const std::string_view key = atoms_[atom].key;
        std::string_view root = key;
        for (const std::string_view ending : {"en", "er", "es", "em", "e"}) {
            if (root.ends_with(ending)) {
                root.remove_suffix(ending.size());
                break;
            }
        }
        static constexpr std::string_view kShort[] = {
            "geh", "gehrt", "verz", "pulverb", "lack", "elox", "geschl", "gel", "gek", "geschw"};
        if (std::find(std::begin(kShort), std::end(kShort), key) != std::end(kShort)) {
            return true;
        }
        const bool inflected = root.size() < key.size();
        // "verguten" is the verb; its participle is inflected "verguteten".
        const bool german = root.size() >= 5 && root.ends_with("t") && key != "verguten" &&
                            (!inflected || root.ends_with("et") || root.ends_with("iert") ||
                             root.starts_with("ge") || root.starts_with("ver"));
        return german || key.ends_with("ed") || root.ends_with("frei") || key == "ground" ||
               key == "cast" ||
               (key.starts_with("ge") && (key.ends_with("en") || key.ends_with("ene") ||
                                          key.ends_with("enen") || key.ends_with("ener")));
    }

    /// Asked for twice of most words.
    const std::vector<Segment>& segments_of(std::uint32_t at) {
        if (!segments_[at]) {
            segments_[at] = split_compound(lexicon_, atoms_[at].key);
        }
        return *segments_[at];
    }

    bool compound(std::uint32_t at) {
        const std::vector<Segment>& segments = segments_of(at);
        if (segments.empty()) {
            return false;
        }
        bool any = false;
        bool explicit_process = false;
        const std::size_t final = segments.size() - 1;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            std::span<const Sense> senses = segments[i].senses;
            if (senses.empty() && segments[i].text.size() >= 6) {
                senses = lexicon_.find(lexicon_.typos.nearest(segments[i].text));
            }
            if (meaningless(senses, i == final)) {
                continue;
            }
            for (const Sense& sense : senses) {
                Mention mention{sense.kind, sense.id, at, at + 1};
                mention.compound = true;
                mention.implied = sense.implied;
                if (sense.kind == SenseKind::process) {
                    if (i == final) {
                        if (sense.modifier) {
                            continue;
                        }
                        if (explicit_process && sense.implied) {
                            continue;
                        }
                        mention.participle = participle(at);
                    } else if (!front_process(segments, i, mention)) {
                        continue;
                    }
                    explicit_process = explicit_process || !mention.implied;
                } else if (sense.kind == SenseKind::product || sense.kind == SenseKind::machine) {
                    if (i != final) {
                        continue;
                    }
                    mention.implied = true;
                    if (explicit_process && sense.kind == SenseKind::product) {
                        mention.strength = 0.99F;  // the process in front says how it is made
                    }
                } else if (sense.kind != SenseKind::group && sense.kind != SenseKind::topic) {
                    continue;
                }
                result_.mentions.push_back(mention);
                any = true;
            }
        }
        known_[at] = any ? 1 : known_[at];
        return true;
    }

    /// A word that is plain German alone is so at a compound's end too: "Zeitpunkt", "Nutzraum".
    static bool meaningless(std::span<const Sense> senses, bool last) {
        const Sense* plain = sense_of(senses, SenseKind::ordinary);
        const Sense* head = sense_of(senses, SenseKind::head);
        return (plain != nullptr && plain->id == kPlainWord) ||
               (last && head != nullptr && static_cast<Head>(head->id) == Head::other &&
                sense_of(senses, SenseKind::product) == nullptr);
    }

    /// A process word in front of another part: what the last part makes of it.
    bool front_process(const std::vector<Segment>& segments, std::size_t at, Mention& mention) {
        const Segment& last = segments.back();
        if (mention.implied) {
            return false;
        }
        if (const Sense* next = sense_of(segments[at + 1].senses, SenseKind::head);
            next != nullptr && static_cast<Head>(next->id) == Head::other) {
            return false;  // "Drehmomentschlüssel"
        }
        if (sense_of(last.senses, SenseKind::process) != nullptr &&
            head_of(last.senses) == std::nullopt) {
            // "Schweißmontage" is both; "Fräsbohren" too. A material word never stands in between.
            return at + 1 == segments.size() - 1 || segments[at].text.size() >= 4;
        }
        const std::optional<Head> head = head_of(last.senses);
        if (head) {
            const bool product_too = sense_of(last.senses, SenseKind::product) != nullptr;
            return product_too && *head == Head::supply ? (mention.strength = 0.6F, true)
                                                        : apply_head(*head, mention);
        }
        mention.strength = sense_of(last.senses, SenseKind::product) != nullptr ? 1.0F : 0.6F;
        return true;
    }

    /// One letter replaced by one far from it on the keyboard makes another word rather than a
    /// typing error in a short word: "abfüllen" and "Abfall".
    static bool another_word(std::string_view key, std::string_view known) {
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

    /// "abgerisse", "schweißa": endings of the south for "-en".
    bool dialect(std::uint32_t at) {
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

    void corrected(std::uint32_t at) {
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

    void mark(std::uint32_t at, std::uint32_t count) {
        for (std::uint32_t i = at; i < at + count; ++i) {
            known_[i] = 1;
        }
    }

    void collect_terms() {
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

    const Lexicon& lexicon_;
    Analysis& result_;
    const std::vector<Atom>& atoms_;
    std::vector<char> known_;
    std::vector<std::optional<std::vector<Segment>>> segments_;  ///< by atom
};

}  // namespace

Analysis analyse(const Lexicon& lexicon, std::string_view text, std::size_t limit) {
    Analysis result;
    result.source = text.substr(0, limit);
    result.folded = fold(result.source);
    result.atoms = split_atoms(result.folded);
    Analyser(lexicon, result).run();
    return result;
}

}  // namespace clusterlotse::matching
