#include "tests/support/sent_templates.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace clusterlotse::test {
namespace {

/// Only a whole run says what nobody sends. SENT_NOTE=FILE shows what any other run sends.
class SentNote : public testing::Environment {
public:
    void TearDown() override {
        if (const char* file = std::getenv("SENT_NOTE")) {
            write_sent_tags(file, sent_by_scenes());
        } else if (testing::GTEST_FLAG(filter) == "*" && std::getenv("GTEST_TOTAL_SHARDS") == nullptr) {
            write_sent_tags(CLUSTERLOTSE_SENT_NOTE, sent_by_scenes());
        }
    }
};

const testing::Environment* const kNote = testing::AddGlobalTestEnvironment(new SentNote);

}  // namespace
}  // namespace clusterlotse::test
