const correct = {} as const;

export default correct;
