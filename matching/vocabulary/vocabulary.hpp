#pragma once

#include "domain/channel.hpp"
#include "matching/vocabulary/vocabulary_file.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

struct Lexicon;

/// A vocabulary that cannot be used; what() is "file:line: what is wrong".
class VocabularyError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The trade's words as data: processes, materials, products, certificates. Immutable after
/// loading, so it may be shared. The format is described in config/vocabulary/README.md.
class Vocabulary {
public:
    /// Reads the files in their order; later ones may add codes and, with `[[add]]`, words to known
    /// codes. Throws VocabularyError on bad TOML, bad types, unknown keys, duplicate codes, unknown
    /// parents or references.
    static std::shared_ptr<const Vocabulary> load(const std::vector<VocabularyFile>& files);

    ~Vocabulary();
    Vocabulary(const Vocabulary&) = delete;
    Vocabulary& operator=(const Vocabulary&) = delete;

    bool has_process(std::string_view code) const;

    /// Name for people; the code itself where it is unknown.
    std::string process_name(std::string_view code, Language language) const;

    /// Whether one of the two is the other or a kind of it: "turning" and "cnc_turning". False
    /// where one is unknown.
    bool of_one_kind(std::string_view code, std::string_view other) const;

    /// A material number ("1.4301"), short name or group code ("stainless").
    bool has_material(std::string_view code_or_number) const;

    /// "1.4301 (X5CrNi18-10)" for a grade, the group's name for a group; the argument itself where
    /// it is unknown.
    std::string material_name(std::string_view code_or_number, Language language) const;

    /// The known code nearest to `word` in spelling or by one of its synonyms; nothing where none
    /// is near.
    std::optional<std::string> nearest_process(std::string_view word) const;
    std::optional<std::string> nearest_material(std::string_view word) const;

    /// Changes with every byte of the files and with their order; the same on every machine.
    std::uint64_t fingerprint() const { return fingerprint_; }

    /// The tables behind it; for the matching room only.
    const Lexicon& lexicon() const { return *lexicon_; }

private:
    Vocabulary(std::unique_ptr<Lexicon> lexicon, std::uint64_t fingerprint);

    std::unique_ptr<Lexicon> lexicon_;
    std::uint64_t fingerprint_;
};

}  // namespace clusterlotse::matching
