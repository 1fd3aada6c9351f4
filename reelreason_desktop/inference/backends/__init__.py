"""What runs inside a model process. Only the child imports these modules, and each only when it is needed."""
