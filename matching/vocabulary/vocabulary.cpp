#include "matching/vocabulary/vocabulary.hpp"

#include "matching/text/text.hpp"
#include "matching/vocabulary/lexicon.hpp"
#include "matching/vocabulary/vocabulary_reader.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// Optimal string alignment distance, for error messages only.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] =
                std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

template <class Candidates>
std::optional<std::string> nearest(std::string_view word, const Candidates& candidates) {
    const std::string wanted(word.substr(0, 64));
    std::optional<std::string> best;
    std::size_t best_distance = std::max<std::size_t>(2, wanted.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t here = distance(wanted, candidate);
        if (here < best_distance || (here == best_distance && best && candidate < *best)) {
            best_distance = here;
            best = candidate;
        }
    }
    return best;
}

const Sense* sense_of_word(const Lexicon& lexicon, std::string_view word, SenseKind kind) {
    const std::string key = squeezed(word);
    for (const std::string_view form :
         {std::string_view(key), stem(key), lexicon.typos.nearest(key)}) {
        for (const Sense& sense : lexicon.find(form)) {
            if (sense.kind == kind) {
                return &sense;
            }
        }
    }
    return nullptr;
}

/// FNV-1a over every file and its end.
std::uint64_t fingerprint_of(const std::vector<VocabularyFile>& files) {
    constexpr std::uint64_t kPrime = 0x100000001b3ULL;
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const VocabularyFile& file : files) {
        for (const char letter : file.content) {
            hash = (hash ^ static_cast<unsigned char>(letter)) * kPrime;
        }
        hash = (hash ^ file.content.size()) * kPrime;
    }
    return hash;
}

}  // namespace

Vocabulary::Vocabulary(std::unique_ptr<Lexicon> lexicon, std::uint64_t fingerprint)
    : lexicon_(std::move(lexicon)), fingerprint_(fingerprint) {}
Vocabulary::~Vocabulary() = default;

std::shared_ptr<const Vocabulary> Vocabulary::load(const std::vector<VocabularyFile>& files) {
    return std::shared_ptr<const Vocabulary>(
        new Vocabulary(read_vocabulary(files), fingerprint_of(files))
    );
}

bool Vocabulary::has_process(std::string_view code) const {
    const auto found = lexicon_->process_ids.find(code);
    return found != lexicon_->process_ids.end() && !lexicon_->processes[found->second].abstract;
}

std::string Vocabulary::process_name(std::string_view code, Language language) const {
    const auto found = lexicon_->process_ids.find(code);
    if (found == lexicon_->process_ids.end()) {
        return std::string(code);
    }
    const Process& process = lexicon_->processes[found->second];
    return language == Language::de ? process.de : process.en;
}

bool Vocabulary::of_one_kind(std::string_view code, std::string_view other) const {
    const auto one = lexicon_->process_ids.find(code);
    const auto two = lexicon_->process_ids.find(other);
    if (one == lexicon_->process_ids.end() || two == lexicon_->process_ids.end()) {
        return false;
    }
    const auto within = [&](Id kind, Id of) {
        while (kind != kNone && kind != of) {
            kind = lexicon_->processes[kind].parent;
        }
        return kind == of;
    };
    return within(one->second, two->second) || within(two->second, one->second);
}

bool Vocabulary::has_material(std::string_view code) const {
    return lexicon_->grade_numbers.contains(code) || lexicon_->group_ids.contains(code) ||
           lexicon_->grade_names.contains(squeezed(code));
}

std::string Vocabulary::material_name(std::string_view code, Language language) const {
    if (const auto grade = lexicon_->grade_numbers.find(code);
        grade != lexicon_->grade_numbers.end()) {
        return lexicon_->grade_label(grade->second);
    }
    if (const auto group = lexicon_->group_ids.find(code); group != lexicon_->group_ids.end()) {
        const Group& named = lexicon_->groups[group->second];
        return language == Language::de ? named.de : named.en;
    }
    if (const auto grade = lexicon_->grade_names.find(squeezed(code));
        grade != lexicon_->grade_names.end()) {
        return lexicon_->grade_label(grade->second);
    }
    return std::string(code);
}

std::optional<std::string> Vocabulary::nearest_process(std::string_view word) const {
    if (const Sense* sense = sense_of_word(*lexicon_, word, SenseKind::process)) {
        return lexicon_->processes[sense->id].code;
    }
    std::vector<std::string> codes;
    for (const Process& process : lexicon_->processes) {
        if (!process.abstract) {
            codes.push_back(process.code);
        }
    }
    return nearest(word, codes);
}

std::optional<std::string> Vocabulary::nearest_material(std::string_view word) const {
    if (const Sense* sense = sense_of_word(*lexicon_, word, SenseKind::group)) {
        return lexicon_->groups[sense->id].code;
    }
    std::vector<std::string> codes;
    for (const Group& group : lexicon_->groups) {
        codes.push_back(group.code);
    }
    for (const Grade& grade : lexicon_->grades) {
        codes.push_back(grade.number.empty() ? grade.name : grade.number);
    }
    return nearest(word, codes);
}

}  // namespace clusterlotse::matching
