"""The linear face: lines added one after the other, for screen readers, pipes and paper."""
