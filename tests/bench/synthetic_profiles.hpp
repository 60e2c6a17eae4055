#pragma once

#include "domain/profile.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace clusterlotse::bench {

/// The 115 firms of config/sample/profiles.jsonl.
const std::vector<Profile>& sample_profiles();

/// The texts of config/sample/needs.jsonl, German and English, one of them for nobody.
const std::vector<std::string>& sample_needs();

/// Firms without end, grown from the sample: the first 115 are the sample itself, each later one
/// puts together sentences, capabilities and certificates of several of them, changes a noun in
/// every other sentence and adds compound words that hardly anybody else uses, as German texts do.
/// The same in every run.
class ProfileGrower {
public:
    ProfileGrower();
    Profile next();

private:
    std::size_t below(std::size_t bound);
    template <class Value>
    const Value& any_of(const std::vector<Value>& values) {
        return values[below(values.size())];
    }
    std::string coined_word();
    std::string varied(std::string sentence);

    const std::vector<Profile>& sample_;
    std::vector<std::string> sentences_;
    std::vector<std::string> words_;  ///< long enough to be half of a compound
    std::vector<Capability> capabilities_;
    std::vector<Certificate> certificates_;
    std::mt19937 random_{20261123};
    std::size_t count_ = 0;
};

}  // namespace clusterlotse::bench
