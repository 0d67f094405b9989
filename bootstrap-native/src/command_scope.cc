// SPDX-License-Identifier: Apache-2.0

#include "command_scope.h"

#include <atomic>
#include <cstring>

#include "border.h"

namespace keaosgi {
namespace {

using isc::data::ConstElementPtr;
using isc::data::Element;
using isc::data::ElementPtr;

CommandScope*& topOfThread() {
    static thread_local CommandScope* top = nullptr;
    return top;
}

std::int64_t nextToken() {
    static std::atomic<std::int64_t> tokens{0};
    return tokens.fetch_add(1) + 1;
}

// Reads a path step by step: an int32 that is the length of a key, which follows, or the one's
// complement of an index.
class Steps {
public:
    explicit Steps(const std::string& path) : path_(path) {}

    bool more() const { return at_ < path_.size(); }

    ConstElementPtr from(const ConstElementPtr& element) {
        std::int32_t head = 0;
        std::memcpy(&head, part(sizeof head), sizeof head);
        return head < 0 ? indexed(element, ~head) : keyed(element, head);
    }

private:
    const char* part(std::size_t length) {
        if (length > path_.size() - at_) {
            throw BorderError(KB_E_INVALID, "a path of arguments ends too early");
        }
        const char* const begin = path_.data() + at_;
        at_ += length;
        return begin;
    }

    ConstElementPtr keyed(const ConstElementPtr& element, std::int32_t length) {
        const auto size = static_cast<std::size_t>(length);
        const std::string key(part(size), size);
        return element->getType() == Element::map ? element->get(key) : ConstElementPtr();
    }

    static ConstElementPtr indexed(const ConstElementPtr& element, std::int32_t index) {
        const bool there = element->getType() == Element::list &&
                           static_cast<std::size_t>(index) < element->size();
        return there ? element->get(index) : ConstElementPtr();
    }

    const std::string& path_;
    std::size_t at_ = 0;
};

ElementPtr mutableElement(const ConstElementPtr& element) {
    return boost::const_pointer_cast<Element>(element);
}

ElementPtr inside(const ElementPtr& element, const ConstElementPtr& step) {
    const ConstElementPtr found = step->getType() == Element::string
                                      ? element->get(step->stringValue())
                                      : element->get(static_cast<int>(step->intValue()));
    if (!found) {
        throw BorderError(KB_E_INVALID, "a value was to go where there is nothing");
    }
    return mutableElement(found);
}

}  // namespace

CommandScope::CommandScope(const ConstElementPtr& arguments)
    : arguments_(arguments), below_(topOfThread()), token_(nextToken()) {
    topOfThread() = this;
}

CommandScope::~CommandScope() { topOfThread() = below_; }

CommandScope* CommandScope::current() { return topOfThread(); }

CommandScope& CommandScope::find(std::int64_t token) {
    for (CommandScope* scope = topOfThread(); scope; scope = scope->below_) {
        if (scope->token_ == token) {
            return *scope;
        }
    }
    throw BorderError(KB_E_STALE, "the command has been answered, or runs on another thread");
}

ConstElementPtr CommandScope::argument(const std::string& path, ConstElementPtr& last) const {
    if (!arguments_) {
        throw BorderError(KB_E_ABSENT, "the command has no arguments");
    }
    last = arguments_;
    Steps steps(path);
    while (steps.more()) {
        const ConstElementPtr next = steps.from(last);
        if (!next) {
            return next;
        }
        last = next;
    }
    return last;
}

std::int64_t CommandScope::keep(const ElementPtr& value) {
    values_.push_back(value);
    return static_cast<std::int64_t>(values_.size());
}

const ElementPtr& CommandScope::value(std::int64_t number) const {
    if (number < 1 || static_cast<std::size_t>(number) > values_.size()) {
        throw BorderError(KB_E_INVALID, "the command holds no value " + std::to_string(number));
    }
    return values_[static_cast<std::size_t>(number) - 1];
}

ElementPtr CommandScope::answer(const std::string& json) const {
    const ElementPtr read = Element::fromJSON(json);
    if (read->getType() != Element::list) {
        return read;
    }
    const ElementPtr answer = mutableElement(read->get(0));
    for (const auto& place : read->get(1)->listValue()) {
        splice(answer, place);
    }
    return answer;
}

// A place is the number of a value and the way from the answer to where it goes.
void CommandScope::splice(const ElementPtr& answer, const ConstElementPtr& place) const {
    const ElementPtr& content = value(place->get(0)->intValue());
    const auto last = static_cast<int>(place->size()) - 1;
    ElementPtr target = answer;
    for (int i = 1; i < last; ++i) {
        target = inside(target, place->get(i));
    }
    const ConstElementPtr step = place->get(last);
    if (step->getType() == Element::string) {
        target->set(step->stringValue(), content);
    } else {
        target->set(static_cast<std::size_t>(step->intValue()), content);
    }
}

}  // namespace keaosgi
